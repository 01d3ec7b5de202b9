import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { Problem } from '../../ui/Problem';
import { Panel } from '../Panel';

interface Props {
  pasted: string;
  problem: string | null;
  onFile: (file: File) => void;
  onPasted: (text: string) => void;
  onReadPasted: () => void;
}

/** A file chosen or dropped, or what was copied from anywhere. */
export function ImportStart({ pasted, problem, onFile, onPasted, onReadPasted }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    <>
      <Problem id="import-problem" line={problem} />
      <div class="pair">
        <Panel title="选文件" hint="先给你看结果，点了导入才会写进去。">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first. */}
          <div
            class="import-drop"
            data-over={isOver}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              const file = event.dataTransfer?.files[0];
              if (file) onFile(file);
            }}
          >
            <FileButton
              look="primary"
              label="话术文件"
              accept=".xlsx,.csv,.tsv,.txt,.json,.xls"
              onFiles={([file]) => file && onFile(file)}
            >
              选择文件…
            </FileButton>
            <p>或者把文件拖到这里</p>
            <p class="quiet">.xlsx、.csv、.tsv、.txt、.json，一次最多 10 万行</p>
          </div>
          <p class="quiet">千牛、京东、客服宝、懒人客服、企微类工作台导出的表，还有问答表，都能直接认出来。</p>
        </Panel>
        <Panel title="粘贴" hint="从表格里复制的，或者一行一条、编号的列表都行。">
          <textarea
            class="ui-input import-paste"
            aria-label="粘贴话术"
            placeholder={'【价格】\n亲，我去帮您申请看看\n\n问：包邮吗\n答：满 39 元包邮哦'}
            value={pasted}
            onInput={(event) => onPasted(event.currentTarget.value)}
          />
          <div class="row">
            <Button disabled={pasted.trim() === ''} onClick={onReadPasted}>
              看看能导入多少
            </Button>
          </div>
        </Panel>
      </div>
    </>
  );
}

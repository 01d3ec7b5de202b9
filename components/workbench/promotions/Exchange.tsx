import type { PromotionsState } from '../../../lib/state/promotions';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import type { PromotionCallbacks } from './callbacks';

interface Props {
  state: PromotionsState;
  on: PromotionCallbacks;
}

/** Promotions as a file, out and in. They are in every backup too. */
export function ExchangeButtons({ on }: Pick<Props, 'on'>) {
  return (
    <>
      <Button onClick={on.exportFile}>导出</Button>
      <FileButton label="选择优惠文件" accept=".json,application/json" onFiles={([file]) => file && on.openFile(file)}>
        导入
      </FileButton>
    </>
  );
}

/** What a chosen file would bring, or why it cannot be used. Nothing is changed before 导入. */
export function IncomingFile({ state, on }: Props) {
  const incoming = state.incoming.value;
  if (!incoming) return null;
  const { name, read } = incoming;
  return (
    <div class="restore" role="status" data-failed={!read.ok}>
      <strong>{name}</strong>
      {read.ok ? (
        <p>
          新增 {read.added} 条，覆盖同一条 {read.replaced} 条
        </p>
      ) : (
        <p class="ui-problem">{read.line}</p>
      )}
      <div class="row">
        {read.ok && (
          <Button look="primary" onClick={on.takeFile}>
            导入
          </Button>
        )}
        <Button onClick={on.closeFile}>{read.ok ? '取消' : '知道了'}</Button>
      </div>
    </div>
  );
}

import type { ImportResult } from '../../../lib/state/library-import';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Problem';

interface Props {
  result: ImportResult;
  problem: string | null;
  onUndo: () => void;
  onAgain: () => void;
  onClose: () => void;
}

function lineOf({ added, changed, skipped, isStopped }: ImportResult): string {
  const parts = [
    `新增 ${added} 条`,
    ...(changed > 0 ? [`替换 ${changed} 条`] : []),
    ...(skipped > 0 ? [`跳过 ${skipped} 条`] : []),
  ];
  return `${isStopped ? '已停下，到这里为止' : '导入好了'}：${parts.join('，')}`;
}

/** What came in, and the way back. */
export function ImportDone({ result, problem, onUndo, onAgain, onClose }: Props) {
  const isUndone = result.state === 'undone';
  return (
    <div class="import-done">
      <p role="status">{isUndone ? '已撤销，话术和导入前一样。新增的放进了回收站。' : lineOf(result)}</p>
      <Problem id="import-problem" line={problem} />
      {!isUndone && <p class="quiet">离开这一页之前都可以撤销；导入后又改过的话术，撤销时不动。</p>}
      <div class="row">
        <Button look="primary" onClick={onClose}>
          回到话术
        </Button>
        {!isUndone && (
          <Button disabled={result.state === 'undoing'} onClick={onUndo}>
            撤销这次导入
          </Button>
        )}
        <Button onClick={onAgain}>再导入一份</Button>
      </div>
    </div>
  );
}

import { Button } from '../../ui/Button';
import { Keycap } from '../../ui/Keycap';
import { Panel } from '../Panel';
import './SummaryPanel.css';

interface Props {
  text: string;
  onCopy: () => void;
  onPrint: () => void;
}

/** 交班小结: as it is pasted, and the page on paper. */
export function SummaryPanel({ text, onCopy, onPrint }: Props) {
  const actions = (
    <>
      <Button aria-keyshortcuts="Alt+S" onClick={onCopy}>
        复制小结 <Keycap keys="Alt+S" />
      </Button>
      <Button onClick={onPrint}>打印 / 存 PDF</Button>
    </>
  );
  return (
    <Panel title="交班小结" actions={actions}>
      <textarea class="ui-input summary" aria-label="交班小结" readOnly rows={text.split('\n').length} value={text} />
    </Panel>
  );
}

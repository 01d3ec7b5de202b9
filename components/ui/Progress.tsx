import { Button } from './Button';
import './Progress.css';

interface Props {
  label: string;
  done: number;
  /** 0: nobody can say how much there is. */
  total: number;
  /** Absent where it cannot be stopped without harm. */
  onStop?: () => void;
}

/** Something that takes longer than a moment: what it is, how far it is, and the way out. */
export function Progress({ label, done, total, onStop }: Props) {
  const percent = total > 0 ? Math.floor((done / total) * 100) : null;
  return (
    <div class="ui-progress" role="status">
      <p>
        {label}
        {percent !== null && <span class="quiet"> {percent}%</span>}
      </p>
      <progress aria-label={label} {...(percent === null ? {} : { value: percent, max: 100 })} />
      {onStop && <Button onClick={onStop}>停止</Button>}
    </div>
  );
}

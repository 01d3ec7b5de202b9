import { type TeachField, teachFieldNames, teachFields } from '../../lib/domain/own-console';
import { Button } from '../ui/Button';
import './TeachAgain.css';

interface Props {
  onTeach: (field: TeachField) => void;
}

/** Which one thing of a known console to point at anew; folded until it is wanted. */
export function TeachAgain({ onTeach }: Props) {
  return (
    <details class="teach-again">
      <summary>只重新教一项</summary>
      <p>
        {teachFields.map((field) => (
          <Button key={field} look="plain" onClick={() => onTeach(field)}>
            {teachFieldNames[field]}
          </Button>
        ))}
      </p>
    </details>
  );
}

import { useState } from 'preact/hooks';
import {
  readScoreForm,
  type ScoreFields,
  scoreFields,
  scoreLabels,
  scoreSections,
} from '../../../lib/domain/stats/score-form';
import type { ScoreSettings } from '../../../lib/domain/stats/score-item';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import './ScoreForm.css';

interface Props {
  score: ScoreSettings;
  onKeep: (score: ScoreSettings) => void;
  onCancel: () => void;
}

/** Every value of the sheet. What cannot be read is said at its field, and nothing typed is lost. */
export function ScoreForm({ score, onKeep, onCancel }: Props) {
  const [fields, setFields] = useState<ScoreFields>(() => scoreFields(score));
  const [wasTried, setWasTried] = useState(false);
  const read = readScoreForm(fields);
  const keep = (): void => {
    setWasTried(true);
    if (read.ok) onKeep(read.score);
  };
  return (
    <form
      class="score-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {scoreSections.map(({ title, names }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {names.map((name) => (
            <TextField
              key={name}
              label={scoreLabels[name].label}
              hint={scoreLabels[name].hint}
              value={fields[name]}
              problem={wasTried && !read.ok ? read.problems[name] : undefined}
              onType={(typed) => setFields({ ...fields, [name]: typed })}
            />
          ))}
        </fieldset>
      ))}
      <div class="row">
        <Button look="primary" type="submit">
          保存
        </Button>
        <Button onClick={onCancel}>取消</Button>
        {wasTried && !read.ok && <p class="quiet">有几处没看懂，改好再保存。</p>}
      </div>
    </form>
  );
}

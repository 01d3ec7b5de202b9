interface Props {
  label: string;
  byAgent: boolean;
  onChange: (byAgent: boolean) => void;
}

/** Whether a loss was the agent's doing, or the page's, the stock's, the price policy's. */
export function ByWhom({ label, byAgent, onChange }: Props) {
  return (
    <select
      class="ui-input"
      aria-label={label}
      value={byAgent ? 'agent' : 'other'}
      onChange={(event) => onChange(event.currentTarget.value === 'agent')}
    >
      <option value="agent">客服原因</option>
      <option value="other">非客服原因</option>
    </select>
  );
}

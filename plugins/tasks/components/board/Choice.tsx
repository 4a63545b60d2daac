import type { ReactNode } from 'react';

/** Something to choose, and how many tasks there are for it. */
export type Option = { value: string; label: string; count: number };

export type OptionGroup = { label: string; options: Option[] };

type Props = {
  label: string;
  /** What choosing nothing is called; without it there is always a choice. */
  any?: string;
  value: string | undefined;
  options: readonly (Option | OptionGroup)[];
  disabled: boolean;
  onChange: (value: string | undefined) => void;
};

/** A list to choose one thing from. What nothing is there for can be chosen too: the address may ask for it. */
export function Choice({ label, any, value, options, disabled, onChange }: Props): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} disabled={disabled} onChange={({ target }) => onChange(target.value || undefined)}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(option)
          ),
        )}
      </select>
    </label>
  );
}

function toOption({ value, label, count }: Option): ReactNode {
  return (
    <option key={value} value={value}>
      {label} ({count})
    </option>
  );
}

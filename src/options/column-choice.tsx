import { COLUMNS, type ColumnMapping } from '../exchange/any-csv/columns';
import { Choice } from './fields';
import { usePage } from './page';

interface ColumnChoiceProps {
  mapping: ColumnMapping;
  /** As the first row names them; '' where it does not. */
  names: readonly string[];
  change(mapping: ColumnMapping): void;
}

const NONE = 'none';

/** Which column of a table holds what. */
export function ColumnChoice({ mapping, names, change }: ColumnChoiceProps) {
  const { texts } = usePage();
  const columns = names.map((name, at) => ({
    value: String(at),
    text: name || texts.text('import_columnNumber', { n: at + 1 }),
  }));
  return (
    <fieldset class="columns">
      <legend>{texts.text('import_columns')}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={mapping.hasNames}
          onChange={(event) => change({ ...mapping, hasNames: event.currentTarget.checked })}
        />
        <span>{texts.text('import_hasNames')}</span>
      </label>
      <div class="column-grid">
        {COLUMNS.map((column) => {
          const none = { value: NONE, text: texts.text('import_noColumn') };
          return (
            <Choice
              key={column}
              label={texts.text(`column_${column}`)}
              value={mapping[column] === null ? NONE : String(mapping[column])}
              // A reply without a text is none.
              options={column === 'body' ? columns : [none, ...columns]}
              change={(value) => change({ ...mapping, [column]: value === NONE ? null : Number(value) })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

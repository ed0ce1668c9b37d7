/** @jsxImportSource react */
import { looks } from './look';
import { Box } from './parts';
import { words } from './words';

const look = looks({
  card: {
    backgroundColor: 'var(--card)',
    borderRadius: 8,
    boxShadow: '0 1px 2px var(--shadow)',
    marginBottom: 16,
    padding: 16,
  },
  row: { display: 'flex', gap: 10, marginBottom: 60 },
  face: { width: 40, height: 40, borderRadius: 20, backgroundColor: 'var(--button)' },
  line: { height: 10, borderRadius: 5, backgroundColor: 'var(--button)', marginTop: 8, width: 160 },
  short: { width: 100 },
});

/** A post that is not there yet: role=article, and nothing in it. */
export function Skeleton() {
  return (
    <Box role="article">
      <Box aria-label={words.loading} data-visualcompletion="loading-state" role="status" tabIndex={-1}>
        <div className={look.card}>
          <div className={look.row}>
            <div className={look.face} />
            <div>
              <div className={look.line} />
              <div className={`${look.line} ${look.short}`} />
            </div>
          </div>
        </div>
      </Box>
    </Box>
  );
}

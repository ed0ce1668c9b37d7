/** The only thing the practice page shows to tests: what each mounted editor's own state holds. */
export type EditorReport = { text: string; statusId: string | null; enabled: boolean };

declare global {
  interface Window {
    practiceEditors(): EditorReport[];
  }
}

const reports = new Set<() => EditorReport>();

export function listEditor(report: () => EditorReport): () => void {
  reports.add(report);
  return () => reports.delete(report);
}

window.practiceEditors = () => [...reports].map((report) => report());

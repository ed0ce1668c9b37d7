import type { StyleFolder, VoiceFolder } from '../model/vale-style';

/** A file somebody chose or dropped, with its place in the folder. */
export interface ChosenFile {
  path: string;
  file: File;
}

/** Deeper than this no style lies; a folder dropped by mistake is not walked to its end. */
const DEEPEST = 6;
const MOST_ENTRIES = 5000;

/** Zip and YAML are read by code that is loaded when it is first needed. */
const loadFormat = () => import('../exchange/vale-styles');

/**
 * Reads a zip or the files of a folder.
 * @throws FormatError when there is no style in it, or it is too large.
 */
export async function readStyles(chosen: readonly ChosenFile[]): Promise<StyleFolder> {
  const { isStyleFile, LARGEST_ZIP, MOST_FILES, readFolder, readZip } = await loadFormat();
  const { FormatError } = await import('../exchange/contract');
  const [only] = chosen;
  if (only && chosen.length === 1 && only.path.toLowerCase().endsWith('.zip')) {
    if (only.file.size > LARGEST_ZIP) throw new FormatError('large', 'The zip is too large.');
    return readZip(new Uint8Array(await only.file.arrayBuffer()), only.file.name.replace(/\.zip$/i, ''));
  }
  const wanted = chosen.filter(({ path }) => isStyleFile(path));
  const size = wanted.reduce((sum, { file }) => sum + file.size, 0);
  if (wanted.length > MOST_FILES || size > LARGEST_ZIP)
    throw new FormatError('large', 'The folder is too large.');
  const files = await Promise.all(
    wanted.map(async ({ path, file }) => ({ path, text: (await file.text()).replace(/^\ufeff/, '') })),
  );
  return readFolder(files, 'Imported');
}

export async function zipStyles(folder: VoiceFolder): Promise<Uint8Array<ArrayBuffer>> {
  return (await loadFormat()).writeZip(folder);
}

/** What was dropped, folders walked. To be called within the drop: the browser forgets the entries after it. */
export function listDropped(transfer: DataTransfer): Promise<ChosenFile[]> {
  const found: ChosenFile[] = [];
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    // A file that lies in no folder of the machine, e.g. dragged out of another page, has no entry.
    const file = entry ? null : item.getAsFile();
    if (file) found.push({ path: file.name, file });
    return entry ?? [];
  });
  return Promise.all(entries.map((entry) => walk(entry, found, 0))).then(() => found);
}

async function walk(entry: FileSystemEntry, found: ChosenFile[], depth: number): Promise<void> {
  if (depth > DEEPEST || found.length >= MOST_ENTRIES) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path: entry.fullPath.replace(/^\//, ''), file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A reader gives a hundred entries at a time, none at the end.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0 || found.length >= MOST_ENTRIES) return;
      for (const inner of some) await walk(inner, found, depth + 1);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Files of an input; one that takes a folder gives each file's place in it. */
export function listChosen(files: FileList | null): ChosenFile[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

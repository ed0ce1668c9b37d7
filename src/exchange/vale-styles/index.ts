export { type FolderFile, isStyleFile, MOST_FILES, readFolder } from './read-folder';
export { readYaml, YamlError } from './read-yaml';
export { LARGEST_ZIP, readZip, writeZip } from './zip';

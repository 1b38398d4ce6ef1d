/** Sites that follow one another: from each to the next some files are new, some other, some gone, some the same. */
export function versionOfSite(version: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'index.html': `version ${version}` };
  for (let at = 0; at < 120; at++) {
    if ((at + version) % 7 === 0) continue;
    const changed = version - ((version + at) % 3);
    files[`folder-${at % (5 + (version % 2))}/${at}.html`] = `page ${at}, version ${changed} `.repeat(200);
  }
  return files;
}

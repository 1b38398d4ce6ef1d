/** The curriculum as reports for programs name it; null where there is none. */
export function headJson(
  curriculum: { readonly id: string | undefined; readonly title: string } | undefined,
): { readonly id: string | null; readonly title: string } | null {
  return curriculum === undefined ? null : { id: curriculum.id ?? null, title: curriculum.title };
}

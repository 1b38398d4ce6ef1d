/** A curriculum that attacks its readers in every place that takes text. */
import { type PublishedSite, siteOf } from './published.ts';

/** Each tries to set `document.title`, to open a dialog or to ask for something from elsewhere. */
const attacks = [
  `<script>document.title='run'</script>`,
  `</script><script>alert(1)</script>`,
  `</title><script>alert(2)</script>`,
  `"><img src=x onerror=alert(3)>`,
  `' onfocus='alert(4)' autofocus='`,
  `<svg onload=alert(5)><script>alert(6)</script><image href="https://attack.example/a.png"/></svg>`,
  `<iframe srcdoc="<script>parent.alert(7)</script>"></iframe>`,
  `[a](javascript:alert(8)) [b](JaVaScRiPt&colon;alert(9)) [c](data:text/html,<script>alert(10)</script>)`,
  `![a](https://attack.example/b.png) ![b](javascript:alert(11)) ![c](//attack.example/c.png)`,
  `<link rel=stylesheet href=https://attack.example/d.css><style>@import "https://attack.example/e.css"</style>`,
  `<meta http-equiv=refresh content="0; url=https://attack.example/f">`,
  `<base href=https://attack.example/>`,
  `<form action=https://attack.example/g><button>x</button></form>`,
  `$\\href{javascript:alert(12)}{x}$ $\\includegraphics{https://attack.example/h.png}$ $\\class{x" onload="alert(13)}{y}$`,
  `:standard[4.NF.A.1]{onclick="alert(14)" style="background:url(https://attack.example/i.png)"}`,
  `<details open ontoggle=alert(15)><summary>x</summary></details>`,
  `\u2028</script>\u2029<script>alert(16)</script>]]>`,
  `[x](../../../../etc/passwd) ![x](..\\..\\secret.png) ![x](%2e%2e/%2e%2e/secret.svg) [x](file:///etc/passwd)`,
] as const;

const quoted = (text: string): string => JSON.stringify(text);

/** One of each kind of document for each attack, so that an attack in one place does not hide another. */
export function hostileSite(): Promise<PublishedSite> {
  const files: Record<string, string> = {
    'curriculum.yaml': `id: c\ntitle: ${quoted(attacks[2])}\nsummary: ${quoted(attacks.join(' '))}\nsubject: ${quoted(attacks[0])}\nauthors: [${quoted(attacks[1])}]\nlicense: ${quoted(attacks[3])}\nstandards: [ccss-math, own]\ngrades: [4]\nunits: [${attacks.map((_, at) => `u${at}`).join(', ')}]\npublish: { base: "https://example.org/c", header: ${quoted(attacks[5])}, footer: ${quoted(attacks[8])}, logo: images/own.svg }\n`,
    'own.standards.yaml': `id: own\ntitle: ${quoted(attacks[1])}\nattribution: ${quoted(attacks[3])}\nlicense: ${quoted(attacks[0])}\nstandards:\n${attacks.map((attack, at) => `  - { code: "X.${at}", label: ${quoted(attack)}, statement: ${quoted(attack)}, grades: [4] }\n`).join('')}`,
    's.schedule.yaml': `id: s\ntitle: ${quoted(attacks[1])}\nstarts: 2026-08-17\nends: 2027-05-28\nholidays: [{ from: "2026-09-07", to: "2026-09-08", name: ${quoted(attacks[3])} }]\nunit-windows: [${attacks.map((_, at) => `{ unit: u${at}, starts: "2026-09-01", ends: "2026-09-20" }`).join(', ')}]\nteams: [{ id: t, title: ${quoted(attacks[4])}, subject: ${quoted(attacks[6])}, leader: l, members: [${quoted(attacks[7])}] }]\nleaders: [{ id: l, role: ${quoted(attacks[9])}, subjects: [${quoted(attacks[10])}], serves: [t] }]\n`,
    'f.feedback.yaml': `id: f\ntitle: ${quoted(attacks[4])}\nobserver: l\nfocus: { unit: u0, lessons: [l0] }\nlook-fors: [{ text: ${quoted(attacks[5])}, standards: [X.1] }]\npriority-skills: [${quoted(attacks[11])}]\n`,
    // It runs where a picture is opened by itself, so no page may lead to that with a link, or show it as more than a picture.
    'images/own.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="alert(20)"><script>alert(21)</script><image href="https://attack.example/j.png"/><rect width="40" height="40"/></svg>\n`,
  };
  attacks.forEach((attack, at) => {
    const value = quoted(attack);
    files[`u${at}.unit.yaml`] =
      `id: u${at}\ntitle: ${value}\nsummary: ${value}\nformerly: [${value}]\ngrade: 4\nsubject: ${value}\nessential-questions: [${value}]\nstandards: { addressing: [4.NF.A.1, X.${at}, ${value}] }\nlessons: [{ section: ${value}, goal: ${value}, lessons: [l${at}] }]\nassessments: [a${at}]\nprotocols: [p${at}]\nvocabulary: [{ term: ${value}, definition: ${value} }]\nmaterials: [{ name: ${value}, amount: ${value}, note: ${value} }]\n`;
    files[`l${at}.lesson.md`] =
      `---\nid: l${at}\ntitle: ${value}\nsummary: ${value}\nstandards: { addressing: [4.NF.A.1, X.${at}] }\nobjectives: [{ id: ${value}, text: ${value} }]\nvocabulary: [{ term: ${value}, definition: ${value} }]\nchecks: [a${at}]\n---\n${attack}\n\n## ${attack}\n\n- ${attack}\n\n| ${attack.replaceAll('|', ' ')} |\n|---|\n| ${attack.replaceAll('|', ' ')} |\n\n![picture](images/own.svg) [picture](images/own.svg)\n\n:::student{onclick="alert(17)"}\n${attack}\n:::\n\n:::activity{title="${attack.replaceAll('"', '&quot;')}" minutes=5}\n${attack}\n:::\n`;
    files[`a${at}.assessment.yaml`] =
      `id: a${at}\ntitle: ${value}\nafter: l${at}\ndirections: ${value}\nitems: [{ id: ${value}, prompt: ${value}, type: selected-response, standards: [4.NF.A.1, X.${at}], options: [${value}, { text: ${value}, match: ${value}, tells: ${value} }], answer: A, rubric: r }]\nrubrics: [{ id: r, title: ${value}, levels: [{ points: 1, description: ${value} }] }]\n`;
    files[`p${at}.protocol.yaml`] =
      `id: p${at}\ntitle: ${value}\nteam: t\nfacilitator: { leader: l, expertise: [${value}] }\ntiming: { before: u${at} }\nfocus: { units: [u${at}], lessons: [l${at}], assessments: [a${at}] }\nagenda: [{ step: ${value}, minutes: 1, purpose: data }]\noutputs: { adjusts: [l${at}], notes: [${value}] }\nnorms: [${value}]\n`;
  });
  return siteOf('hostile', files);
}

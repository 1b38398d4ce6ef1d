import type { Files } from '../../support/curriculum.ts';

/** Two units with two lessons each, an outline, and the people around them. */
export const year: Files = {
  'curriculum.yaml':
    'id: year\ntitle: A year\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [area, fractions, later]\npractices: {collaboration-minutes-per-week: 90}\n',
  'area.unit.yaml':
    'id: area\ntitle: Area\ngrade: 4\ndays: 2\nminutes-per-day: 60\nstandards: {addressing: [4.MD.A.3]}\nlessons: [rows, columns]\nassessments: [area-end]\n',
  'fractions.unit.yaml':
    'id: fractions\ntitle: Fractions\ngrade: 4\nstandards: {addressing: [4.NF.A.1, 4.NF.A.2]}\nlessons: [strips, lines]\nassessments: [fractions-end]\nprotocols: [data]\n',
  'later.unit.yaml': 'id: later\ntitle: Later\ngrade: 4\nstandards: {addressing: [4.G.A.1]}\n',
  'rows.lesson.md':
    '---\nid: rows\ntitle: Rows\nminutes: 60\nstandards: {addressing: [4.MD.A.3]}\nobjectives: [{id: count, text: Count rows, standards: [4.MD.A.3]}]\n---\n:::activity{title="Try it" minutes=20 standards="4.MD.A.3"}\n:::\n',
  'columns.lesson.md':
    '---\nid: columns\ntitle: Columns\nminutes: 60\nstandards: {addressing: [4.MD.A.3]}\n---\n',
  'strips.lesson.md': '---\nid: strips\ntitle: Strips\nstandards: {addressing: [4.NF.A.1]}\n---\n',
  'lines.lesson.md':
    '---\nid: lines\ntitle: Lines\nstandards: {addressing: [4.NF.A.2], practices: [MP3]}\n---\n',
  'area-end.assessment.yaml':
    'id: area-end\ntitle: End of area\ntype: summative\nafter: columns\nitems: [{id: q1, prompt: x, standards: [4.MD.A.3], points: 2}]\n',
  'fractions-end.assessment.yaml':
    'id: fractions-end\ntitle: End of fractions\ntype: summative\ncommon: true\nitems:\n  - {id: q1, prompt: x, standards: [4.NF.A.1]}\n  - {id: q2, prompt: x, standards: [4.NF.A.2]}\n',
  'data.protocol.yaml':
    'id: data\ntitle: Data\npurpose: data-analysis\nminutes: 45\nfocus: {assessments: [fractions-end]}\ntiming: {after: fractions-end, days: 1}\nteam: four\nfacilitator: {leader: lead}\nagenda: [{step: Look, minutes: 40, purpose: content}, {step: Plan, minutes: 5, purpose: admin}]\noutputs: {adjusts: [strips]}\n',
  'visits.feedback.yaml':
    'id: visits\ntitle: Visits\nobserver: lead\nobservation: {minutes: 15, every-weeks: 2}\ndebrief: {minutes: 30, within-days: 2, steps: [praise]}\nfocus: {unit: fractions}\nlook-fors: [{text: They draw, standards: [4.NF.A.1]}]\npriority-skills: [asking why]\nfollows: data\n',
  'year.schedule.yaml':
    'id: time\ntitle: Time\nstarts: "2026-08-17"\nschool-days: [monday, tuesday]\nholidays: ["2026-09-07"]\nunit-windows: [{unit: area, starts: "2026-08-17", ends: "2026-08-18"}]\nassessment-windows: [{assessment: area-end, date: "2026-08-24", results-within-days: 2}]\nteams: [{id: four, title: Team four, grades: [4], members: [Ann, Ben], leader: lead}]\ncollaboration: [{team: four, day: monday, minutes: 90}]\nleaders: [{id: lead, role: Lead, subjects: [mathematics], release-minutes-per-week: 200, serves: [four]}]\n',
};

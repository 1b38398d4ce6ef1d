/** What follows along the thread from standard to lesson to assessment to session, which no file says in one place. */
import type { Facts } from '../../kinds/facts.ts';
import type { Standard } from '../../standards/standard.ts';
import { unitsOfCycle } from '../feedback-cycles.ts';
import type { Index } from '../index.ts';
import { outline } from '../outline.ts';
import { sessionsAbout, unitsOfSession } from '../sessions.ts';
import {
  adjustedBy,
  assessmentsOn,
  carries,
  codesOf,
  down,
  refersTo,
  sessionsOn,
  standards,
  stepFrom,
  up,
} from './along.ts';
import type { ImpactGroup } from './impact.ts';
import { closure, leadsTo, restsOn } from './prerequisites.ts';
import type { Subject } from './subjects.ts';

export function threadGroups({ facts, standard }: Subject, index: Index): readonly ImpactGroup[] {
  if (standard !== undefined) return standardThread(standard, index);
  switch (facts?.kind) {
    case 'unit':
      return unitThread(facts, index);
    case 'lesson':
      return lessonThread(facts, index);
    case 'assessment':
      return assessmentThread(facts, index);
    case 'protocol':
      return [
        up(
          'Is about',
          unitsOfSession(index, facts.path).map((unit) => unit.facts),
          index,
        ),
      ];
    case 'feedback':
      return [
        up(
          'Is about',
          unitsOfCycle(index, facts.path).map((unit) => unit.facts),
          index,
        ),
      ];
    default:
      return [];
  }
}

function standardThread(standard: Standard, index: Index): readonly ImpactGroup[] {
  const own = withBelow(standard.code, index);
  const before = closure(own, (code) => restsOn(index, code));
  const after = closure(own, (code) => leadsTo(index, code));
  const measuring = assessmentsOn(new Set([standard.code]), index);
  const looking = sessionsOn(measuring, index);
  return [
    standards('upstream', 'Depends on', before.near, index),
    { ...standards('upstream', 'Which depend on', before.far, index), isFar: true },
    standards(
      'upstream',
      'Stands under',
      index.standards.ancestors(standard.code).map(({ code }) => code),
      index,
    ),
    standards('downstream', 'Leads to', after.near, index),
    { ...standards('downstream', 'Which lead to', after.far, index), isFar: true },
    standards(
      'downstream',
      'Has below it',
      index.standards.children(standard.code).map(({ code }) => code),
      index,
    ),
    down('Sessions that look at what measures it', looking, index),
    down('Lessons that these sessions may change', adjustedBy(looking, index), index),
  ];
}

/** A standard and its components, which carry what it depends on. */
function withBelow(code: string, index: Index): readonly string[] {
  return closure([code], (above) => index.standards.children(above).map((child) => child.code)).all;
}

function unitThread(facts: Facts<'unit'>, index: Index): readonly ImpactGroup[] {
  const { units } = outline(index);
  const own = codesOf(
    [facts, ...(units.find((unit) => unit.facts === facts)?.lessons ?? []).map((lesson) => lesson.facts)],
    index,
  );
  const others = units.filter((unit) => unit.facts !== facts);
  const carrying = (codes: ReadonlySet<string>): readonly Facts<'unit'>[] =>
    others
      .filter((unit) => carries([unit.facts, ...unit.lessons.map((lesson) => lesson.facts)], codes, index))
      .map((unit) => unit.facts);
  return [
    up('Units that teach what it depends on', carrying(stepFrom(own, (code) => restsOn(index, code))), index),
    down(
      'Units that teach what depends on it',
      carrying(stepFrom(own, (code) => leadsTo(index, code))),
      index,
    ),
    down('Sessions about it', sessionsAbout(index, facts.path), index),
    down('Feedback cycles about it', cyclesAbout(facts, index), index),
  ];
}

function lessonThread(facts: Facts<'lesson'>, index: Index): readonly ImpactGroup[] {
  const { lessons } = outline(index);
  const own = codesOf([facts], index);
  const here = lessons.get(facts.id ?? '')?.position;
  const all = [...lessons.values()].filter((lesson) => lesson.facts !== facts);
  const before = here === undefined ? [] : all.filter(({ position }) => position < here);
  const after = here === undefined ? [] : all.filter(({ position }) => position > here);
  const carrying = (some: typeof all, codes: ReadonlySet<string>): readonly Facts<'lesson'>[] =>
    some.map((lesson) => lesson.facts).filter((lesson) => carries([lesson], codes, index));
  const measuring = assessmentsOn(own, index);
  const looking = sessionsOn(measuring, index);
  return [
    up(
      'Earlier lessons that teach what it depends on',
      carrying(
        before,
        stepFrom(own, (code) => restsOn(index, code)),
      ),
      index,
    ),
    up('Earlier lessons on the same standards', carrying(before, own), index),
    down('Later lessons on the same standards', carrying(after, own), index),
    down(
      'Later lessons that teach what depends on it',
      carrying(
        after,
        stepFrom(own, (code) => leadsTo(index, code)),
      ),
      index,
    ),
    down('Assessments that measure what it teaches', measuring, index),
    down('Sessions that look at these assessments', looking, index),
  ];
}

function assessmentThread(facts: Facts<'assessment'>, index: Index): readonly ImpactGroup[] {
  const measured = codesOf([facts], index);
  const teaching = [...outline(index).lessons.values()]
    .map((lesson) => lesson.facts)
    .filter((lesson) => carries([lesson], measured, index));
  const looking = sessionsOn([facts], index);
  return [
    up('Lessons that teach what it measures', teaching, index),
    down('Lessons that sessions on it may change', adjustedBy(looking, index), index),
    down(
      'Feedback cycles after these sessions',
      index.all('feedback').filter((cycle) => refersTo(cycle, 'follows', looking)),
      index,
    ),
  ];
}

function cyclesAbout(unit: Facts<'unit'>, index: Index): readonly Facts<'feedback'>[] {
  const isAbout = (cycle: string): boolean => unitsOfCycle(index, cycle).some(({ facts }) => facts === unit);
  return index.all('feedback').filter(({ path }) => isAbout(path));
}

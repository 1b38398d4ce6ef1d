import { booleanOf, type Fields, fieldsOf, gradesOf, numberOf, oneOf, textOf, textsOf } from '../fields.ts';
import type { Kind } from '../kind.ts';

export const severities = ['error', 'warning', 'info', 'off'] as const;
export type Severity = (typeof severities)[number];

/** The limits of the checks, in percent, minutes or weeks; `undefined` means the default of the rule. */
export interface Practices {
  readonly majorWorkShare: number | undefined;
  readonly dokShare: number | undefined;
  readonly collaborationMinutesPerWeek: number | undefined;
  readonly adminShare: number | undefined;
  readonly observationEveryWeeks: number | undefined;
  readonly prioritySkills: number | undefined;
}

/** How serious a rule is in the files that a pattern fits; `**` fits all. Later ones win. */
export interface SeveritySetting {
  readonly rule: string;
  readonly pattern: string;
  readonly severity: Severity;
}

export interface CurriculumData {
  readonly subject: string | undefined;
  readonly grades: readonly string[];
  readonly language: string;
  readonly license: string | undefined;
  /** The ids of the catalogues in force. */
  readonly catalogues: readonly string[];
  readonly practices: Practices;
  readonly severities: readonly SeveritySetting[];
  readonly publishesDrafts: boolean;
  readonly footer: string | undefined;
  readonly theme: Theme;
}

/** How the published site looks, and where it is. */
export interface Theme {
  readonly header: string | undefined;
  /** The address of its folder on the web. */
  readonly base: string | undefined;
  /** `#rrggbb` */
  readonly accent: string | undefined;
  readonly font: 'system' | 'serif';
  /** The paths of an image and a style sheet, from curriculum.yaml. */
  readonly logo: string | undefined;
  readonly style: string | undefined;
}

export const curriculum: Kind<CurriculumData> = {
  name: 'curriculum',
  extract(fields) {
    const practices = fieldsOf(fields['practices']);
    const publish = fieldsOf(fields['publish']);
    return {
      subject: textOf(fields['subject']),
      grades: gradesOf(fields['grades']),
      language: textOf(fields['language']) ?? 'en',
      license: textOf(fields['license']),
      catalogues: textsOf(fields['standards']),
      practices: {
        majorWorkShare: numberOf(practices['major-work-share']),
        dokShare: numberOf(practices['dok-share']),
        collaborationMinutesPerWeek: numberOf(practices['collaboration-minutes-per-week']),
        adminShare: numberOf(practices['admin-share']),
        observationEveryWeeks: numberOf(practices['observation-every-weeks']),
        prioritySkills: numberOf(practices['priority-skills']),
      },
      severities: severitySettings(fieldsOf(fields['rules'])),
      publishesDrafts: booleanOf(publish['drafts']) ?? false,
      footer: textOf(publish['footer']),
      theme: {
        header: textOf(publish['header']),
        base: textOf(publish['base']),
        accent: textOf(publish['accent']),
        font: publish['font'] === 'serif' ? 'serif' : 'system',
        logo: textOf(publish['logo']),
        style: textOf(publish['style']),
      },
    };
  },
};

function severitySettings(rules: Fields): SeveritySetting[] {
  return Object.entries(rules).flatMap(([rule, setting]) => {
    const patterns = typeof setting === 'string' ? { '**': setting } : fieldsOf(setting);
    return Object.entries(patterns).flatMap(([pattern, value]) => {
      const severity = oneOf(severities, value);
      return severity === undefined ? [] : [{ rule, pattern, severity }];
    });
  });
}

/** A small curriculum in a language that is read from right to left, with something of each kind in it. */
import { small } from '../core/publish/small.ts';
import { type PublishedSite, siteOf } from './published.ts';

const image =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#ddd"/></svg>\n';

export function rightToLeftSite(): Promise<PublishedSite> {
  return siteOf('right to left', {
    ...(small as Readonly<Record<string, string>>),
    'curriculum.yaml': `
id: kusur
title: كسور الصف الرابع
summary: سنة *قصيرة* في الكسور.
subject: mathematics
language: ar
grades: [4]
standards: [ccss-math]
units: [fractions, later]
publish:
  base: https://example.org/kusur
  footer: اسألوا [الفريق](schedule.schedule.yaml).
`,
    'u/fractions.unit.yaml': `
id: fractions
formerly: [parts-of-a-whole]
title: تكافؤ الكسور ومقارنتها
summary: يكتشف التلاميذ لماذا يعطي تقسيم كل جزء الكسرَ اسما جديدا.
grade: 4
subject: mathematics
days: 3
minutes-per-day: 60
essential-questions: [كيف يسمي كسران مختلفان العدد نفسه؟]
understandings: ["إذا قُسم كل جزء إلى $n$ أجزاء بقيت الكمية نفسها."]
standards:
  addressing: [4.NF.A.1, 4.NF.A.2]
  building-on: [3.NF.A.3]
lessons: [folding, comparing]
assessments: [entry, end]
protocols: [study, data]
vocabulary:
  - { term: كسر الوحدة, definition: "جزء واحد، مثل $\\\\frac{1}{6}$." }
`,
    'u/folding.lesson.md': `---
id: folding
title: طي الشرائط
summary: نطوي ونرى.
minutes: 30
standards: { addressing: [4.NF.A.1] }
objectives:
  - { id: see, text: أستطيع أن أسمي *طولا واحدا* باسمين., standards: [4.NF.A.1] }
materials: [{ name: شرائط من ورق, amount: 3 لكل تلميذ }]
vocabulary: [{ term: الكل, definition: الشيء كله. }]
checks: [exit]
---

## الغرض

نعمل نحو :standard[4.NF.A.1] مع :term[كسر الوحدة]، ثم [الدرس التالي](comparing.lesson.md#البداية).

![شريطان](images/strips.svg)

| الكسر | الشريحة |
|------:|:-------:|
| $\\frac{1}{2}$ | نصف |
| $\\frac{2}{4}$ | ربعان |

:::activity{title="الطي والمقارنة" minutes=20 standards="4.NF.A.1" grouping=pairs}

$$\\frac{1}{2} = \\frac{1 \\times 2}{2 \\times 2} = \\frac{2}{4}$$

:::

:::teacher-note
أنصتوا إلى ما يقوله التلاميذ.
:::

:::student
1. اطووا الشريط.
2. لوّنوا نصفه.
:::

:::answer
ربعان.
:::
`,
    'u/comparing.lesson.md': `---
id: comparing
title: المقارنة
minutes: 30
standards: { addressing: [4.NF.A.2] }
---

## البداية

بعد :lesson[folding].
`,
    'u/images/strips.svg': image,
  });
}

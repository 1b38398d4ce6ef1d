/** What may be written in Markdown, in a body and in a text of the data. */
import type { Subject } from '../subject.ts';
import type { InlinePlace } from './body-place.ts';
import {
  attributeProposals,
  attributeValueProposals,
  labelProposals,
  mentionProposals,
} from './directives.ts';
import { complete, type Proposals } from './item.ts';
import { addressProposals, headingProposals } from './links.ts';
import { suppressionProposals } from './rule-names.ts';

export function inlineProposals(
  place: InlinePlace,
  subject: Subject,
  offset: number,
  snippets: boolean,
): Proposals {
  switch (place.in) {
    case 'comment':
      return complete(suppressionProposals(subject.document.text, place.start, offset, snippets));
    case 'mention-name':
      return complete(mentionProposals(place, snippets));
    case 'label':
      return labelProposals(subject, place);
    case 'attribute-name':
      return complete(attributeProposals(place, snippets));
    case 'attribute-value':
      return attributeValueProposals(subject, place);
    case 'address':
      return { proposals: addressProposals(subject, place), isIncomplete: true };
    case 'heading':
      return complete(headingProposals(subject, place));
  }
}

/** What the specifications of CASE say that a package is. */
import assert from 'node:assert/strict';
import { Ajv, type ValidateFunction } from 'ajv';
import type { CfPackage } from '../../../../server/src/core/standards/case/cf-package.ts';
import { readReference } from '../reference.ts';

const validate = schemaOfCase();

export function valid(cfPackage: CfPackage): void {
  // What is written is what JSON makes of it.
  assert.ok(validate(JSON.parse(JSON.stringify(cfPackage))), JSON.stringify(validate.errors?.slice(0, 3)));
}

/** The schema of CASE 1.0, with the formats that it names. */
function schemaOfCase(): ValidateFunction {
  const ajv = new Ajv({ strict: false });
  ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
  ajv.addFormat('float', { type: 'number', validate: Number.isFinite });
  ajv.addFormat('int32', {
    type: 'number',
    validate: (number: number) => Number.isInteger(number) && Math.abs(number) < 2 ** 31,
  });
  return ajv.compile(readReference<object>('case-v1p0-cfpackage-schema.json'));
}

/** The fields that CASE 1.1 has, since the schema of 1.0 lets others pass. */
const fields: Readonly<Record<'CFDocument' | 'CFItems' | 'CFAssociations' | 'link', string>> = {
  CFDocument:
    'identifier uri frameworkType caseVersion creator title lastChangeDateTime officialSourceURL publisher description subject subjectURI language version adoptionStatus statusStartDate statusEndDate licenseURI notes extensions',
  CFItems:
    'identifier fullStatement alternativeLabel CFItemType uri humanCodingScheme listEnumeration abbreviatedStatement conceptKeywords conceptKeywordsURI notes subject subjectURI language educationLevel CFItemTypeURI licenseURI statusStartDate statusEndDate lastChangeDateTime extensions',
  CFAssociations:
    'identifier associationType sequenceNumber uri originNodeURI destinationNodeURI CFAssociationGroupingURI lastChangeDateTime notes extensions',
  link: 'title identifier uri targetType',
};

export function hasFieldsOfCase11(cfPackage: CfPackage): void {
  const only = (kind: keyof typeof fields, object: object): void => {
    const unknown = Object.keys(object).filter((key) => !fields[kind].split(' ').includes(key));
    assert.deepEqual(unknown, []);
    for (const [key, value] of Object.entries(object)) if (key.endsWith('URI')) only('link', value);
  };
  only('CFDocument', cfPackage.CFDocument);
  for (const item of cfPackage.CFItems) only('CFItems', item);
  for (const association of cfPackage.CFAssociations) only('CFAssociations', association);
}

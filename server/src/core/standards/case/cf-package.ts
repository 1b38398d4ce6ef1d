/**
 * A CFPackage as `writeCase` writes it: the fields that CASE 1.1 has, of which those that CASE 1.0 has too have
 * the same form in both. Only fields of 1.1 on documents are additions, which 1.0 permits.
 */

export interface CfLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

interface CfObject {
  readonly identifier: string;
  readonly uri: string;
  readonly lastChangeDateTime: string;
}

export interface CfDocument extends CfObject {
  readonly caseVersion: '1.1';
  readonly title: string;
  readonly creator: string;
  readonly publisher?: string;
  readonly description?: string;
  readonly subject?: readonly string[];
  readonly language?: string;
  readonly version?: string;
  readonly adoptionStatus?: string;
  readonly licenseURI?: CfLink;
  readonly extensions: { readonly throughline: { readonly curriculum: string; readonly text: 'markdown' } };
}

export interface CfItem extends CfObject {
  readonly fullStatement: string;
  readonly abbreviatedStatement?: string;
  readonly humanCodingScheme: string;
  readonly CFItemType: string;
  readonly CFItemTypeURI: CfLink;
  readonly notes?: string;
  readonly language?: string;
  readonly educationLevel?: readonly string[];
}

export interface CfAssociation extends CfObject {
  readonly associationType: 'isChildOf' | 'isRelatedTo' | 'exactMatchOf' | 'precedes' | 'replacedBy';
  readonly sequenceNumber: number;
  readonly originNodeURI: CfLink;
  readonly destinationNodeURI: CfLink;
  readonly CFAssociationGroupingURI?: CfLink;
}

export interface CfDefinition extends CfObject {
  readonly title: string;
  readonly description: string;
}

export interface CfPackage {
  readonly CFDocument: CfDocument;
  readonly CFItems: readonly CfItem[];
  readonly CFAssociations: readonly CfAssociation[];
  readonly CFDefinitions: {
    readonly CFItemTypes: readonly (CfDefinition & { readonly hierarchyCode: string })[];
    readonly CFAssociationGroupings: readonly CfDefinition[];
    readonly CFLicenses: readonly (CfDefinition & { readonly licenseText: string })[];
  };
}

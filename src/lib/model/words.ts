/** The closed vocabularies of the model, in reading order. Their words are `kind.<id>`, `tieKind.<id>` … of the catalogues. */

export const stakeholderKinds = [
	'region',
	'municipality',
	'agency',
	'utility',
	'province',
	'federal',
	'international',
	'indigenousGovernment',
	'indigenousOrganization',
	'vendor',
	'communityGroup',
	'academic',
	'network',
	'residents',
	'other'
] as const;
export type StakeholderKind = (typeof stakeholderKinds)[number];

export const tieKinds = [
	'collaborates',
	'funds',
	'contracts',
	'reportsTo',
	'regulates',
	'advises',
	'sharesData',
	'informs',
	'convenes',
	'memberOf',
	'represents'
] as const;
export type TieKind = (typeof tieKinds)[number];

/** Working together has no direction; every other kind reads "from … to". */
export function isDirectedKind(kind: TieKind): boolean {
	return kind !== 'collaborates';
}

export const roles = [
	'convener',
	'lead',
	'partner',
	'funder',
	'contractor',
	'advisor',
	'consulted',
	'affected'
] as const;
export type Role = (typeof roles)[number];

/** Who carries a project, as against those whom it consults or affects: the members of its coalition. */
export function isMemberRole(role: Role): boolean {
	return role !== 'consulted' && role !== 'affected';
}

/** How a tie is known: from a document, from somebody's word, or by our own reading. */
export const confidences = ['documented', 'reported', 'inferred'] as const;
export type Confidence = (typeof confidences)[number];

/** Who may see a record; `community`: on its custodian's terms alone. */
export const sensitivities = ['public', 'team', 'aggregate', 'community'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** The levels of public participation of the IAP2 spectrum, with `none` for nobody having begun. */
export const engagementLevels = ['none', 'inform', 'consult', 'involve', 'collaborate', 'empower'] as const;
export type EngagementLevel = (typeof engagementLevels)[number];

/** Why a stakeholder has a place at the table. */
export const seatBases = [
	'rightsHolder',
	'statutoryDuty',
	'operator',
	'conveningRole',
	'funder',
	'supplier',
	'knowledge',
	'delivery',
	'voice',
	'affected'
] as const;
export type SeatBasis = (typeof seatBases)[number];

export const projectStatuses = ['planned', 'ongoing', 'completed'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const actionStatuses = ['open', 'started', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** What the texts of an action may say they are written in, by their tag (BCP 47). */
export const writtenLanguages = ['en', 'fr'] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** How sure a finding is: it holds in 80 of 100 reruns or more, in 50 or more, or in fewer. */
export const certainties = ['solid', 'fair', 'fragile'] as const;

/** What an entry of the boundary list speaks of: people or a body by name, a place, or every stakeholder of a kind. */
export const boundarySorts = ['voice', 'place', 'kind'] as const;
export type BoundarySort = (typeof boundarySorts)[number];

/** What a step of a scenario does. */
export const scenarioActs = ['add', 'remove', 'tie', 'untie', 'join', 'split'] as const;
export type ScenarioAct = (typeof scenarioActs)[number];

/** Whether a figure was documented by its source or made up to show how the tool works. */
export const figureStatuses = ['documented', 'illustrative', 'estimated'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

/** What raters judge from 1 to 5. */
export const ratedQualities = [
	'influence',
	'interest',
	'legitimacy',
	'urgency',
	'capacity',
	'trust',
	'mandate',
	'independence',
	'reach',
	'continuity'
] as const;
export type RatedQuality = (typeof ratedQualities)[number];

/** An Indigenous government is a rights holder: present everywhere, ranked by nobody else unless it agrees. */
export function isRightsHolder(stakeholder: { readonly kind: StakeholderKind }): boolean {
	return stakeholder.kind === 'indigenousGovernment';
}

const STORED = 'roundtable.letters';

/** Whether single letters and digits are commands on this machine (WCAG 2.1.4). */
export function areLettersOn(): boolean {
	return typeof localStorage === 'undefined' || localStorage.getItem(STORED) !== 'off';
}

export function rememberLetters(areOn: boolean): void {
	localStorage.setItem(STORED, areOn ? 'on' : 'off');
}

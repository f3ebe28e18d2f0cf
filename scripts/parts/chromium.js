import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, aptIsOurs } from './debian.js';
import { lastLines } from './run.js';
import { Refusal, step } from './say.js';

/** Chromium without the frame of its windows, which nobody looks at here: pages come in half the time. */
const SHELL = 'chromium-headless-shell';
const names = [
	SHELL,
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge'
];

/** Where the installers of the usual systems put a Chromium. */
const usualPlaces = [
	'/usr/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
		const folder = process.env[variable];
		if (!folder) return [];
		return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
			(path) => join(folder, path)
		);
	})
];

/** The Chromium of this machine (`CHROMIUM_PATH` where it is set), or undefined. */
export function findChromium() {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, ...usualPlaces].find(isProgram);
}

/** Finds a Chromium or, as root on Debian, gets one; returns its path. */
export async function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	if (!aptIsOurs()) {
		throw new Refusal(
			'The tests need a Chromium: install Chromium or Google Chrome, or name one in CHROMIUM_PATH, then run the ' +
				'command again.'
		);
	}
	return step('Installing Chromium through apt', async () => {
		let said = '';
		for (const name of [SHELL, 'chromium']) {
			const { output } = await aptInstall([name]);
			const installed = findChromium();
			if (installed) return installed;
			said = output;
		}
		throw new Refusal(`Chromium could not be installed; apt says:\n${lastLines(said)}`);
	});
}

/**
 * How every tool here starts Chromium: drawing in software, so that pictures do not depend on the machine,
 * and asking nothing of the network.
 */
export function launchOptions() {
	return {
		executablePath: findChromium(),
		args: [
			// Chromium's sandbox cannot be had as root.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--use-gl=angle',
			'--use-angle=swiftshader',
			'--enable-unsafe-swiftshader',
			// In software these only draw everything twice over; WebGL is drawn as before.
			'--disable-gpu-rasterization',
			'--disable-gpu-compositing',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run'
		]
	};
}

function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

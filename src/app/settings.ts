import { create } from 'zustand';
import { remember, remembered } from './storage';

export const themes = ['system', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof themes)[number];

/** What lies over the page. */
export type Overlay = 'keys' | 'share' | 'palette';

interface Settings {
  readonly theme: Theme;
  /** Whether the screen is given to the picture. */
  readonly presenting: boolean;
  /** Whether the screen is blank, so that the class looks up. Only while presenting. */
  readonly blank: boolean;
  readonly overlay: Overlay | null;
}

/** How the app is shown. Not a part of the scene, so not in the link. */
export const useSettings = create<Settings>()(() => ({
  theme: 'system',
  presenting: false,
  blank: false,
  overlay: null,
}));

function show(): void {
  const { theme, presenting } = useSettings.getState();
  const shown = presenting ? 'projector' : theme;
  const { dataset } = document.documentElement;
  if (shown === 'system') delete dataset.theme;
  else dataset.theme = shown;
}

/** Takes up the remembered theme and keeps the page's theme in step with the settings. */
export function startSettings(): void {
  const theme = themes.find((name) => name === remembered('theme')) ?? 'system';
  useSettings.setState({ theme });
  show();
  useSettings.subscribe(show);
}

export function openOverlay(overlay: Overlay | null): void {
  useSettings.setState({ overlay });
}

export function setTheme(theme: Theme): void {
  useSettings.setState({ theme });
  remember('theme', theme);
}

export function present(presenting: boolean): void {
  useSettings.setState({ presenting, blank: false });
  if (!presenting && document.fullscreenElement) void document.exitFullscreen();
}

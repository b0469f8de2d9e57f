import { useText } from '../i18n/text';

export function Header() {
  const { shell } = useText();
  return <header>{shell.name}</header>;
}

import { Article } from './article/Article';

/** The guided pages. There is one: the article that the app grew out of, checked. */
export function Tours() {
  return <Article />;
}

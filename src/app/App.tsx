import { Explore } from '../labs/explore/Explore';
import styles from './App.module.css';
import { Header } from './Header';

/** The shell: the header and the lab that the route names. */
export function App() {
  return (
    <div className={styles.app}>
      <Header />
      <main>
        <Explore />
      </main>
    </div>
  );
}

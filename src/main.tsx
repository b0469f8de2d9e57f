import { createRoot } from 'react-dom/client';
import './app/tokens.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<h1>Lossoscope</h1>);

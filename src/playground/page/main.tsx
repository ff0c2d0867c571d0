import { render } from 'preact';
import { App } from './app.tsx';
import './styles/frame.css';
import './styles/messages.css';
import './styles/blocks.css';
import './styles/panels.css';

render(<App />, document.querySelector('#app')!);

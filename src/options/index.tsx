import { render } from 'preact';
import { connect } from '../bridge/send';
import '../ui/pages.css';
import './layout.css';
import './fields.css';
import './cards.css';
import './drafting.css';
import './import.css';
import './replies.css';
import './voice.css';
import { App } from './app';
import { createDeskState } from './saving';

const bridge = connect();
const state = createDeskState(bridge);
const root = document.getElementById('page');
if (root) render(<App bridge={bridge} state={state} />, root);
void state.refresh();

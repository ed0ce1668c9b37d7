import { render } from 'preact';
import { connect } from '../bridge/send';
import '../ui/pages.css';
import './popup.css';
import { Popup } from './popup';
import { createPopupState } from './state';

const bridge = connect();
const state = createPopupState(bridge);
const root = document.getElementById('popup');
if (root)
  render(<Popup state={state} openOptions={() => void bridge.send('openOptions').then(close)} />, root);
void state.refresh();

import {showSearch} from './show-search.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) showSearch(form);

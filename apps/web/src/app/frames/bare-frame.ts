import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** Waiting room and exam: the page is the whole window, and nothing leads away from it. */
@Component({ selector: 'assay-bare-frame', imports: [RouterOutlet], template: `<router-outlet />` })
export class BareFrame {}

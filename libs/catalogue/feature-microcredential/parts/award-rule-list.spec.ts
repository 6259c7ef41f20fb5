import { TestBed } from '@angular/core/testing';
import { blankSpecification, type Specification } from '@assay/catalogue/domain';
import { AwardRuleList } from './award-rule-list';

function specification(): Specification {
  const mastery = { minimum: '2', minimumEvidence: 1, componentMinima: [] };
  return {
    ...blankSpecification('Data', 'Vestholm', 'DK'),
    components: [{ id: 'c', code: 'A', title: 'Written exam', kind: 'written-exam', description: '' }],
    outcomes: ['LO1', 'LO2'].map((code) => ({ id: code, code, statement: '', level: null, criterion: '', mastery })),
    blueprint: [{ componentId: 'c', outcomeId: 'LO1', marks: '10' }],
    awardRule: [{ kind: 'component-marks', componentId: 'c', minimum: '6' }, { kind: 'each-outcome' }],
  };
}

describe('the award rule on a page', () => {
  it('reads as the sentences of the rule, with the figures stressed, and says what “all must be met” costs', () => {
    const fixture = TestBed.createComponent(AwardRuleList);
    fixture.componentRef.setInput('specification', specification());
    TestBed.tick();
    const page = fixture.nativeElement as HTMLElement;
    expect([...page.querySelectorAll('li')].map((li) => li.textContent?.trim())).toEqual([
      'The written exam is passed by itself, with 6 of 10.',
      'Each of the 2 outcomes reaches its own minimum.',
    ]);
    expect(page.querySelector('.strong')?.textContent).toBe('6 of 10');
    expect(page.textContent).toContain('each of the 3 hurdles passes all of them with 0.86');
  });
});

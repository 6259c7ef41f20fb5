import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AwardBoards } from '@assay/awarding/contract';
import { awardingPaths } from '@assay/awarding/contract';
import { type SpecificationRow, specificationRoutes } from '@assay/catalogue/contract';
import { credentialsPaths, type IssuedCredentials } from '@assay/credentials/contract';
import { deliveryPaths, type FoundEntries, type StaffSitting } from '@assay/delivery/contract';
import { SessionStore } from '@assay/identity/data';
import type { MemberPermission } from '@assay/identity/domain';
import { type FormRow, formRoutes, type ItemList, itemRoutes } from '@assay/item-bank/contract';
import { firstValueFrom } from 'rxjs';
import { matches, type PaletteEntry, type PaletteGroup } from './entry';
import { actionEntries, pageEntries } from './pages';

const EACH = 5;
/** Lists that are short enough to be asked for once and searched here; a minute later they are asked for again. */
const KEPT_MS = 60_000;

interface Source {
  readonly title: string;
  readonly permission: MemberPermission;
  readonly find: (search: string) => Promise<PaletteEntry[]>;
}

/** Asks every scope that this member may read, each through the list that its own page shows. */
@Injectable({ providedIn: 'root' })
export class PaletteSearch {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly kept = new Map<string, { at: number; answer: Promise<unknown> }>();

  private readonly sources: readonly Source[] = [
    { title: 'Microcredentials', permission: 'specification:read', find: (search) => this.specifications(search) },
    { title: 'Items', permission: 'item:read', find: (search) => this.items(search) },
    { title: 'Exam forms', permission: 'form:read', find: (search) => this.forms(search) },
    { title: 'Sittings', permission: 'sitting:read', find: (search) => this.sittings(search) },
    { title: 'Candidates', permission: 'entry:write', find: (search) => this.candidates(search) },
    { title: 'Award boards', permission: 'award:read', find: (search) => this.boards(search) },
    { title: 'Credentials', permission: 'credential:read', find: (search) => this.credentials(search) },
  ];

  /** What is known without asking anybody. */
  here(search: string): PaletteGroup[] {
    const { permissions } = this.session.current();
    return filled([
      { title: 'Pages', entries: pageEntries(search, permissions) },
      { title: 'Actions', entries: actionEntries(search, permissions) },
    ]);
  }

  /** One answer for each source, so that a slow one holds up no other. */
  everywhere(search: string): { title: string; entries: Promise<PaletteEntry[]> }[] {
    return this.sources
      .filter(({ permission }) => this.session.may(permission))
      .map(({ title, find }) => ({ title, entries: find(search).then((entries) => entries.slice(0, EACH)) }));
  }

  private async specifications(search: string): Promise<PaletteEntry[]> {
    const { rows } = await this.list<{ rows: SpecificationRow[] }>(`/api/${specificationRoutes.list}`);
    return rows
      .filter(({ code, title }) => matches(search, code, title))
      .map(({ code, title, published }) => ({
        key: `specification ${code}`,
        label: title,
        detail: code,
        link: published ? ['/org/microcredentials', code] : ['/org/microcredentials', code, 'draft'],
      }));
  }

  private async items(search: string): Promise<PaletteEntry[]> {
    const { rows } = await this.ask<ItemList>(`/api/${itemRoutes.list}`, { search, size: String(EACH) });
    return rows.map(({ id, label, title, state }) => ({
      key: `item ${id}`,
      label: title,
      detail: `${label}, ${state}`,
      link: ['/org/bank', id],
    }));
  }

  private async forms(search: string): Promise<PaletteEntry[]> {
    const { rows } = await this.list<{ rows: FormRow[] }>(`/api/${formRoutes.list}`);
    return rows
      .filter(({ title, specificationTitle, componentTitle }) =>
        matches(search, title, specificationTitle, componentTitle),
      )
      .map(({ id, title, specificationTitle, state }) => ({
        key: `form ${id}`,
        label: title,
        detail: `${specificationTitle}, ${state}`,
        link: ['/org/forms', id],
      }));
  }

  private async sittings(search: string): Promise<PaletteEntry[]> {
    const sittings = await this.list<StaffSitting[]>(deliveryPaths.sittings);
    return sittings
      .filter(({ title, specificationTitle, componentTitle, place }) =>
        matches(search, title, specificationTitle, componentTitle, place),
      )
      .map(({ id, title, opensAt, specificationTitle }) => ({
        key: `sitting ${id}`,
        label: title,
        detail: `${specificationTitle}, ${day(opensAt)}`,
        link: ['/org/sittings', id],
      }));
  }

  private async candidates(search: string): Promise<PaletteEntry[]> {
    const { entries } = await this.ask<FoundEntries>(deliveryPaths.foundEntries, { search });
    return entries.map(({ candidateId, number, name, sittingId, sittingTitle }) => ({
      key: `candidate ${candidateId}`,
      label: name,
      detail: `${number}, ${sittingTitle}`,
      link: ['/org/sittings', sittingId],
      isPersonal: true,
    }));
  }

  private async boards(search: string): Promise<PaletteEntry[]> {
    const { boards } = await this.list<AwardBoards>(awardingPaths.boards);
    return boards
      .filter(({ code, title }) => matches(search, code, title))
      .map(({ id, title, state, openedAt }) => ({
        key: `board ${id}`,
        label: title,
        detail: `Board of ${day(openedAt)}, ${state}`,
        link: ['/org/awards', id],
      }));
  }

  private async credentials(search: string): Promise<PaletteEntry[]> {
    const { credentials } = await this.ask<IssuedCredentials>(credentialsPaths.issued, { search });
    return credentials.map(({ id, holder, title, candidateNumber }) => ({
      key: `credential ${id}`,
      label: holder,
      detail: `${title}, ${candidateNumber}`,
      link: ['/org/credentials'],
      query: { find: candidateNumber },
      isPersonal: true,
    }));
  }

  private ask<T>(url: string, params: Record<string, string>): Promise<T> {
    return firstValueFrom(this.http.get<T>(url, { params }));
  }

  private list<T>(url: string): Promise<T> {
    const known = this.kept.get(url);
    if (known && Date.now() - known.at < KEPT_MS) return known.answer as Promise<T>;
    const answer = firstValueFrom(this.http.get<T>(url));
    this.kept.set(url, { at: Date.now(), answer });
    answer.catch(() => this.kept.delete(url));
    return answer;
  }
}

const filled = (groups: PaletteGroup[]) => groups.filter(({ entries }) => entries.length > 0);
const day = (instant: string) =>
  new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

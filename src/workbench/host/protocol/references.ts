import type { HostObject } from "./host-object";
import { invalidReference } from "./rich-api-error";

/**
 * The ranges that the client keeps over several batches. An id is given out when a range is first
 * answered; it outlives the batch only if the client asked to keep it (`_KeepReference`).
 */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private readonly kept = new Set<string>();
  private next = 1;

  idOf(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `r${this.next}`;
    this.next += 1;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  keep(object: HostObject): void {
    this.kept.add(this.idOf(object));
  }

  find(id: string): HostObject {
    const object = this.objects.get(id);
    if (object === undefined) throw invalidReference();
    return object;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.objects.delete(id);
    this.kept.delete(id);
  }

  removeAll(): void {
    this.objects.clear();
    this.ids.clear();
    this.kept.clear();
  }

  endBatch(): void {
    for (const id of [...this.objects.keys()]) if (!this.kept.has(id)) this.remove(id);
  }

  get count(): number {
    return this.kept.size;
  }

  all(): Iterable<HostObject> {
    return this.objects.values();
  }
}

import type { WrittenItem } from '../write';
import { alarms } from './tasks/alarms';
import { cleanCustomers } from './tasks/clean-customers';
import { revenue } from './tasks/revenue';
import { sensorMeans } from './tasks/sensor-means';

export const practicalA: readonly WrittenItem[] = [sensorMeans, cleanCustomers, revenue];
export const practicalB: readonly WrittenItem[] = [alarms, cleanCustomers, revenue];

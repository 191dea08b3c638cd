// The name of an imported namespace is no use of a type.
import * as React from 'react';
import * as styles from './styles';

export function Card() {
  return <p className={styles.card(1)}>{React.version as string}</p>;
}
Card.displayName = "Card";

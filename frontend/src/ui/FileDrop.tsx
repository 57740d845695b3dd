import { Button, FileButton, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FileDrop.module.css';

interface FileDropProps {
  /** What kind of file, in words. */
  title: ReactNode;
  hint?: ReactNode;
  /** As of `<input accept>`. */
  accept: string;
  onFile: (file: File) => void;
}

/** One file, dropped here or chosen by the button. */
export function FileDrop({ title, hint, accept, onFile }: FileDropProps) {
  const { t } = useTranslation('ui');
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; the button inside does the same.
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={36} stroke={1.4} aria-hidden="true" />
      <Text fz="sm" fw={500}>
        {title}
      </Text>
      {hint && (
        <Text fz="sm" c="dimmed" maw={560}>
          {hint}
        </Text>
      )}
      <FileButton accept={accept} onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} variant="default" mt="xs">
            {t('file.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

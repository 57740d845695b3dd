import {
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Paper,
  PasswordInput,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

const khue: MantineColorsTuple = [
  '#eaf5f6',
  '#d3e8ea',
  '#a8d2d7',
  '#79bac2',
  '#4ea3ad',
  '#2a8894',
  '#14717d',
  '#0b5a66',
  '#084853',
  '#06363f',
];

/** Warm neutrals: paper and ink rather than steel. Step 6 is the lightest that small text may have on paper. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ef',
  '#e9e6e1',
  '#dbd7d0',
  '#c2bdb5',
  '#99938a',
  '#68635b',
  '#4d4943',
  '#35322e',
  '#211f1c',
];

const dark: MantineColorsTuple = [
  '#e9e6e1',
  '#d3cfc8',
  '#b0aaa1',
  '#8b857c',
  '#4a4742',
  '#3c3935',
  '#2c2a27',
  '#201e1c',
  '#191816',
  '#121110',
];

const slate: MantineColorsTuple = [
  '#f1f4f7',
  '#e1e7ed',
  '#c3ced9',
  '#a1b1c1',
  '#8295a9',
  '#647a90',
  '#4f647a',
  '#3f5164',
  '#30404f',
  '#212d39',
];

/** The head of a dialog is not that of the page. */
const noBanner = { header: { role: 'none' } };

const small = { defaultProps: { size: 'sm' } };
const font = "'Be Vietnam Pro', 'Segoe UI', Roboto, system-ui, sans-serif";

export const theme = createTheme({
  primaryColor: 'khue',
  primaryShade: { light: 7, dark: 6 },
  colors: { khue, gray, dark, slate },
  black: '#211f1c',
  fontFamily: font,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Consolas, monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  headings: {
    fontFamily: font,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.5' },
      h2: { fontSize: '1.125rem', lineHeight: '1.55' },
      h3: { fontSize: '1rem', lineHeight: '1.55' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 500 } } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', radius: 'sm', size: 'md' },
      styles: {
        root: { textTransform: 'none', letterSpacing: 0, height: 24, flexShrink: 0 },
        label: { fontWeight: 500, fontSize: '0.78125rem', lineHeight: 1.5 },
      },
    }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: {
        label: { marginBottom: 4 },
        description: { lineHeight: 1.5 },
        error: { lineHeight: 1.5 },
      },
    }),
    TextInput: TextInput.extend(small),
    PasswordInput: PasswordInput.extend(small),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 3 } }),
    // A list that opens by itself when somebody comes by with Tab covers what stands below; it opens by click or when typing.
    Select: Select.extend({ defaultProps: { size: 'sm', checkIconPosition: 'right', openOnFocus: false } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'sm', openOnFocus: false } }),
    NumberInput: NumberInput.extend(small),
    Checkbox: Checkbox.extend(small),
    Switch: Switch.extend(small),
    SegmentedControl: SegmentedControl.extend(small),
    Paper: Paper.extend({ defaultProps: { withBorder: true } }),
    // Opened, the first item has the focus; Mantine's placeholder for it is no allowed child of a menu.
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        withinPortal: true,
        withInitialFocusPlaceholder: false,
        menuItemTabIndex: 0,
      },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', withArrow: true } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 300 } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, attributes: noBanner },
      styles: { title: { fontWeight: 600, fontSize: 'var(--mantine-font-size-lg)', lineHeight: 1.5 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { overlayProps: { backgroundOpacity: 0.25 }, attributes: noBanner },
      styles: { title: { fontWeight: 600, fontSize: 'var(--mantine-font-size-lg)', lineHeight: 1.5 } },
    }),
  },
});

/**
 * Surfaces: a paper-coloured page with white sheets on it; the same order in the dark. Plain variables rather than
 * CSS light-dark(), which browsers on older office machines do not know.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': '#767067',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': gray[3],
    // Words on a tint of their own colour, dark enough for small type.
    '--mantine-color-orange-light-color': '#963a0a',
    '--mantine-color-green-light-color': '#1c6b3c',
    '--mantine-color-yellow-light-color': '#7a4d00',
    '--mantine-color-red-light-color': '#a61e1e',
    '--khue-page': gray[0],
    '--khue-rail': gray[1],
    '--khue-line': gray[2],
    '--khue-hover': gray[1],
    '--khue-ink': gray[8],
    '--khue-accent': khue[7],
    '--khue-marked': khue[1],
    '--khue-marked-ink': khue[8],
    '--khue-good': '#1c6b3c',
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#958f86',
    '--mantine-color-error': '#ff9d94',
    // Tints as quiet beside dark paper as those of the light are beside white.
    '--mantine-color-orange-light': '#3b2614',
    '--mantine-color-orange-light-color': '#ffc69b',
    '--mantine-color-red-light': '#45211f',
    '--mantine-color-red-light-color': '#ffb4ad',
    '--mantine-color-green-light': '#17352a',
    '--mantine-color-green-light-color': '#a3e0bb',
    '--mantine-color-blue-light': '#162f45',
    '--mantine-color-blue-light-color': '#a9d5ff',
    '--mantine-color-violet-light': '#2d2646',
    '--mantine-color-violet-light-color': '#d0bfff',
    '--mantine-color-khue-light': '#16383f',
    '--mantine-color-gray-light': dark[5],
    '--mantine-color-slate-light': slate[8],
    '--khue-page': dark[8],
    '--khue-rail': dark[8],
    '--khue-line': dark[5],
    '--khue-hover': dark[6],
    '--khue-ink': dark[1],
    '--khue-accent': khue[3],
    '--khue-marked': '#16383f',
    '--khue-marked-ink': khue[1],
    '--khue-good': '#7fd19f',
  },
});

import { createApp, h, ref, vModelText, withDirectives } from 'vue';

const value = ref('');
createApp({
  render: () =>
    withDirectives(
      h('textarea', {
        'onUpdate:modelValue': (typed) => {
          value.value = typed;
        },
      }),
      [[vModelText, value.value]],
    ),
}).mount('#root');
window.model = () => value.value;

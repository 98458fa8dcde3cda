export default `
key                               | browser         | floor | why
*                                 | edge            | 79    | the first Edge that is made of Chromium; the room is built for none before
api.MediaDevices.enumerateDevices | firefox         | 39    | partial until 116 for want of loudspeakers only; Firefox ESR 115 publishes fine
api.MediaDevices.enumerateDevices | firefox_android | 39    | as on computers
`;

export default `
key                                     | chrome | edge | firefox | safari | safari_ios | chrome_android | firefox_android | samsunginternet_android | webview_android
api.RTCPeerConnection                   | 56     | 15   | 44      | 11     | 11         | 56             | 44              | 6.0                     | 56
api.RTCPeerConnection.addTransceiver    | 69     | 79   | 59      | 11     | 11         | 69             | 59              | 10.0                    | 69
api.WebSocket                           | 5      | 12   | 11      | 5      | 4.2        | 18             | 14              | 1.0                     | 4.4
api.ReadableStream                      | 43     | 14   | 65      | 10.1   | 10.3       | 43             | 65              | 4.0                     | 43
api.WritableStream                      | 59     | 16   | 100     | 14.1   | 14.5       | 59             | 100             | 7.0                     | 59
api.AbortController                     | 66     | 16   | 57      | 12.1   | 12.2       | 66             | 57              | 9.0                     | 66
api.TextEncoder                         | 38     | 79   | 18      | 10.1   | 10.3       | 38             | 18              | 3.0                     | 38
api.MediaDevices.getUserMedia           | 53     | 12   | 36      | 11     | 11         | 53             | 36              | 6.0                     | 53
api.MediaDevices.enumerateDevices       | 47     | 12   | 116     | 11     | 11         | 47             | 116             | 5.0                     | 47
api.RTCRtpSender.replaceTrack           | 65     | 79   | 34      | 11     | 11         | 65             | 34              | 9.0                     | 65
api.RTCRtpSender.setParameters          | 68     | 79   | 64      | 11     | 11         | 68             | 64              | 10.0                    | 68
api.Crypto.randomUUID                   | 92     | 92   | 95      | 15.4   | 15.4       | 92             | 95              | 16.0                    | 92
api.TransformStream                     | 67     | 79   | 102     | 14.1   | 14.5       | 67             | 102             | 9.0                     | 67
api.ResizeObserver                      | 64     | 79   | 69      | 13.1   | 13.4       | 64             | 79              | 9.0                     | 64
api.IntersectionObserver                | 51     | 15   | 55      | 12.1   | 12.2       | 51             | 55              | 5.0                     | 51
api.MediaDevices.getDisplayMedia        | 72     | 79   | 66      | 13     | 27         | -              | -               | -                       | -
api.RTCRtpSender.getCapabilities_static | 69     | 13   | 113     | 12.1   | 12.2       | 69             | 113             | 10.0                    | 69
api.HTMLMediaElement.setSinkId          | 49     | 17   | 116     | 18.4   | 18.4       | -              | -               | -                       | -
api.RTCRtpSender.createEncodedStreams   | 86     | 86   | -       | -      | -          | 86             | -               | 14.0                    | 86
api.RTCRtpScriptTransform               | 141    | 141  | 117     | 15.4   | 15.4       | 141            | 117             | 30.0                    | 141
`;

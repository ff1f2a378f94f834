// A place to write by hand, with a finger, a pen or the mouse: strokes of points with their times, never a picture.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: pad

    // What it is for; it stands in the middle until somebody writes.
    property string hint
    property string label: hint
    property bool readOnly: false
    // [[[x, y, ms], …], …] in pixels of the pad.
    property var strokes: []
    // Shown as large as it fits when it was written on a pad of another size; 0 for one's own.
    property real ofWidth: 0
    property real ofHeight: 0
    readonly property bool isEmpty: strokes.length === 0
    readonly property real fit: ofWidth > 0 && ofHeight > 0 ? Math.min(width / ofWidth, height / ofHeight) : 1
    readonly property real line: Math.max(2, (ofHeight > 0 ? ofHeight * fit : height) * 0.012)
    // A stroke has ended, or all were taken away.
    signal written()

    function clear() {
        begunAt = 0
        strokes = []
        sheet.requestPaint()
        written()
    }

    property real begunAt: 0
    property var stroke: []

    implicitWidth: Theme.sized(640, 320)
    implicitHeight: Theme.sized(200, 120)
    Accessible.role: Accessible.Graphic
    Accessible.name: label
    onStrokesChanged: sheet.requestPaint()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surface
        border { width: pad.stroke.length ? Theme.focusWidth : Theme.hairline; color: pad.stroke.length ? Theme.primary : Theme.lineStrong }
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.sized(32, 16); bottomMargin: parent.height * 0.22 }
        visible: !pad.readOnly
        height: Theme.hairline
        color: Theme.line
    }
    Label {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - Theme.sized(64, 32))
        visible: pad.isEmpty && pad.stroke.length === 0
        horizontalAlignment: Text.AlignHCenter
        text: pad.hint
        color: Theme.inkSoft
        canUnfold: false
    }
    Canvas {
        id: sheet
        anchors.fill: parent
        onPaint: {
            const context = getContext("2d")
            context.reset()
            context.strokeStyle = Theme.ink
            context.fillStyle = Theme.ink
            context.lineWidth = pad.line
            context.lineCap = "round"
            context.lineJoin = "round"
            for (const one of pad.stroke.length ? pad.strokes.concat([pad.stroke]) : pad.strokes) {
                context.beginPath()
                if (one.length === 1) {
                    context.arc(one[0][0] * pad.fit, one[0][1] * pad.fit, pad.line / 2, 0, 2 * Math.PI)
                    context.fill()
                    continue
                }
                context.moveTo(one[0][0] * pad.fit, one[0][1] * pad.fit)
                for (let at = 1; at < one.length; at++)
                    context.lineTo(one[at][0] * pad.fit, one[at][1] * pad.fit)
                context.stroke()
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        enabled: !pad.readOnly
        preventStealing: true
        function point(mouse) {
            const now = Date.now()
            if (pad.begunAt === 0)
                pad.begunAt = now
            const inside = (value, most) => Math.round(Math.min(Math.max(value, 0), most))
            return [inside(mouse.x, pad.width), inside(mouse.y, pad.height), now - pad.begunAt]
        }
        onPressed: mouse => {
            pad.stroke = [point(mouse)]
            sheet.requestPaint()
        }
        onPositionChanged: mouse => {
            const last = pad.stroke[pad.stroke.length - 1]
            const next = point(mouse)
            if (last && last[0] === next[0] && last[1] === next[1])
                return
            pad.stroke.push(next)
            sheet.requestPaint()
        }
        onReleased: {
            pad.strokes = pad.strokes.concat([pad.stroke])
            pad.stroke = []
            pad.written()
        }
        onCanceled: {
            pad.stroke = []
            sheet.requestPaint()
        }
    }
}

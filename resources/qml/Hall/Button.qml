// A button of words. One primary button on a page; for staff its shortcut stands in the label.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: control

    enum Kind { Quiet, Primary, Danger }
    property int kind: Button.Quiet
    property string iconName
    // What happens when it is pressed, for those who cannot see the page.
    property string help
    // A key sequence such as "F2" or "Ctrl+Return"; it works while the button is enabled and visible.
    property string shortcut
    // What the key cap says, where a key acts on the button without being its shortcut.
    property string shortcutText: shortcut
    // The size of its words, for bars whose height does not grow with the scale.
    property int size: Theme.staff ? Theme.body : Theme.strong

    readonly property color ink: !enabled ? Theme.inkOff
        : kind === Button.Primary ? Theme.primaryInk : kind === Button.Danger ? Theme.stop : Theme.primary

    // The room that the icon and the key cap take; not by their `visible`, which is also false on a hidden page.
    readonly property real besides: (iconName ? picture.width + spacing : 0) + (keyCap.text ? keyCap.width + spacing : 0)

    implicitWidth: Math.max(Theme.touch, Math.ceil(words.implicitWidth) + leftPadding + rightPadding + besides)
    implicitHeight: Math.max(Theme.control, Math.ceil(words.implicitHeight) + 2 * Theme.grid)
    leftPadding: Theme.staff ? 12 : 32
    rightPadding: leftPadding
    spacing: Theme.staff ? 8 : 16
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: help
    Accessible.pressed: down

    // A key that is held down presses once.
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) click() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) click() }

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            height: parent.height
            spacing: control.spacing
            Icon {
                id: picture
                anchors.verticalCenter: parent.verticalCenter
                name: control.iconName
                color: control.ink
            }
            Label {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), control.availableWidth - control.besides)
                height: Math.min(implicitHeight, control.height)
                text: control.text
                size: control.size
                isStrong: control.kind === Button.Primary
                color: control.ink
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                canUnfold: false
            }
            KeyCap {
                id: keyCap
                anchors.verticalCenter: parent.verticalCenter
                text: Theme.staff ? control.shortcutText : ""
                ink: control.ink
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: {
            if (control.kind === Button.Primary)
                return !control.enabled ? Theme.sunken : control.down ? Theme.primaryPressed : Theme.primary
            if (!control.enabled)
                return Theme.paper
            return !control.down ? Theme.surface : control.kind === Button.Danger ? Theme.stopCalm : Theme.calm
        }
        border {
            width: control.kind === Button.Primary && control.enabled ? 0 : Theme.hairline
            color: control.enabled ? (control.kind === Button.Danger ? Theme.stop : Theme.lineStrong) : Theme.line
        }
        FocusRing { target: control }
    }

    Shortcut {
        sequence: control.shortcut
        enabled: control.shortcut !== "" && control.enabled && control.visible
        autoRepeat: false
        // Not click(), which takes the focus away from whoever is typing.
        onActivated: control.clicked()
    }
}

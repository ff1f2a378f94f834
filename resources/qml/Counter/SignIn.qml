// Who sits here: staff number and PIN. Locked, it asks the same person again.
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    required property SignInPage page
    property string counter
    property string kind
    readonly property bool isLock: page.name !== ""
    signal signedOut()

    focus: true

    function submit() {
        if (staff.visible && staff.input.activeFocus && pin.text === "")
            pin.forceActiveFocus()
        else
            page.submit(pin.text)
    }

    Component.onCompleted: (isLock || page.staff !== "" ? pin : staff).focus = true
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) submit() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) submit() }
    Connections {
        target: view.page
        function onRefused() { pin.clear() }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Theme.sized(0, 420)
        height: card.implicitHeight + 2 * Theme.sized(0, 32)
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }

        Column {
            id: card
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.sized(0, 32) }
            spacing: Theme.sized(0, 16)

            Column {
                width: parent.width
                spacing: 4
                Label {
                    width: parent.width
                    text: view.isLock ? view.page.name : view.counter
                    size: Theme.headline
                    isStrong: true
                    maximumLineCount: 2
                }
                Label {
                    width: parent.width
                    text: view.isLock ? qsTr("Locked. Everything is as you left it.") : view.kind
                    color: Theme.inkSoft
                }
            }
            Banner {
                width: parent.width
                text: view.isLock && view.page.number ? qsTr("%1 is still at the counter").arg(view.page.number) : ""
            }
            TextField {
                id: staff
                objectName: "signin.staff"
                width: parent.width
                visible: !view.isLock
                label: qsTr("Staff number")
                maximumLength: 12
                inputMethodHints: Qt.ImhNoPredictiveText
                onEdited: text => view.page.type_staff(text)
                Component.onCompleted: text = view.page.staff
            }
            TextField {
                id: pin
                objectName: "signin.pin"
                width: parent.width
                label: qsTr("PIN")
                maximumLength: 12
                echoMode: TextInput.Password
                input.passwordMaskDelay: 0
                inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            }
            Button {
                objectName: "act.primary"
                width: parent.width
                height: Theme.sized(0, 44)
                kind: Button.Primary
                enabled: view.page.wait_seconds === 0 && !view.page.is_busy
                text: view.page.wait_seconds > 0 ? qsTr("Try again in %n s", "", view.page.wait_seconds)
                    : view.page.is_busy ? qsTr("One moment") : view.isLock ? qsTr("Unlock") : qsTr("Sign in")
                shortcutText: enabled ? "Enter" : ""
                onClicked: view.page.submit(pin.text)
            }
            Label {
                objectName: "signin.problem"
                width: parent.width
                visible: text !== ""
                text: view.page.problem
                color: Theme.stop
            }
            Button {
                objectName: "act.sign_out"
                visible: view.isLock
                text: qsTr("Sign in as somebody else")
                onClicked: view.signedOut()
            }
        }
    }
}

// What is asked about a member of staff: number and name, role, departments, a PIN; or whether they have left.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"
import "../Acceptance"

FocusScope {
    id: view

    required property StaffForm form
    readonly property string kind: form.kind
    readonly property string title: ({ add: qsTr("New member of staff"), duty: qsTr("Role and departments"), pin: qsTr("New PIN"), leave: qsTr("Has left") })[kind] ?? ""

    function enter() {
        const first = kind === "add" ? number : kind === "duty" ? roles : kind === "pin" ? pin : rest
        first.forceActiveFocus()
    }

    onKindChanged: if (kind !== "") enter()

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
    }
    FormScroll {
        anchors { fill: parent; margins: Theme.margin }

        Label {
            objectName: "staff.form.title"
            width: parent.width
            text: view.title + (view.kind !== "add" ? "  ·  " + view.form.staff + " " + view.form.name : "")
            size: Theme.title
            isStrong: true
            maximumLineCount: 2
        }
        Label {
            width: parent.width
            visible: view.kind === "leave"
            text: qsTr("They are signed out at once and cannot sign in any more. What they have in hand stays where it is, for a colleague to take over. A new PIN brings them back.")
        }
        Row {
            id: who
            width: parent.width
            spacing: 12
            visible: view.kind === "add"
            Draft {
                id: number
                objectName: "staff.number"
                width: Math.round((parent.width - parent.spacing) * 0.4)
                label: qsTr("Staff number")
                maximumLength: 12
                inputMethodHints: Qt.ImhNoPredictiveText
                draft: view.form.staff
                onTyped: text => view.form.type_staff(text)
            }
            Draft {
                objectName: "staff.name"
                width: parent.width - number.width - parent.spacing
                label: qsTr("Name")
                maximumLength: 40
                draft: view.form.name
                onTyped: text => view.form.type_name(text)
            }
        }
        Column {
            width: parent.width
            spacing: 4
            visible: view.kind === "add" || view.kind === "duty"
            Label { text: qsTr("Role"); size: Theme.caption; color: Theme.inkSoft }
            Choices {
                id: roles
                objectName: "staff.roles"
                width: parent.width
                label: qsTr("Role")
                choices: view.form.roles
                value: view.form.role
                onChosen: value => view.form.choose_role(value)
            }
        }
        Column {
            width: parent.width
            spacing: 4
            visible: view.form.departments.length > 0
            Label { text: qsTr("Departments they work for"); size: Theme.caption; color: Theme.inkSoft }
            Flow {
                width: parent.width
                spacing: 8
                Repeater {
                    // The count alone, so that a tick keeps its line and the keyboard on it.
                    model: view.form.departments.length
                    TickLine {
                        required property int index
                        readonly property var department: view.form.departments[index] ?? { value: "", text: "", is_on: false }
                        objectName: "staff.department." + department.value
                        text: department.text
                        isOn: department.is_on
                        onToggled: view.form.toggle(index)
                    }
                }
            }
        }
        Draft {
            id: pin
            objectName: "staff.pin"
            width: Math.min(parent.width, Theme.sized(0, 320))
            visible: view.kind === "add" || view.kind === "pin"
            label: qsTr("PIN, drawn by chance; type another if you wish")
            maximumLength: 12
            inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhNoPredictiveText
            draft: view.form.pin
            onTyped: text => view.form.type_pin(text)
        }
        Item { id: rest; objectName: "staff.rest"; width: 1; height: 1; focus: view.kind === "leave" }
    }
}

// Who somebody is: found while typing, typed with the number checked as it is typed, or settled on one line.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"
import "../Cases"

Section {
    id: section

    required property PersonField person
    property string namePrefix
    property bool hasReader: false
    // Set by whoever has more to ask of this person, beneath it.
    default property alias more: besides.data
    signal wentOn()

    readonly property bool isOpen: person.mode === "typed" && (fields.activeFocus || person.name_problem !== "" || person.number_problem !== "")

    function enter(field) {
        const place = ({ search: search, name: name, number: number, phone: phone })[field]
            ?? (person.mode === "search" ? search : person.mode === "typed" ? name : settled)
        place.forceActiveFocus()
    }

    // With Ctrl it is nobody of those found.
    function pressed(event) {
        if (event.isAutoRepeat)
            return
        if (event.modifiers & Qt.ControlModifier)
            person.begin_new()
        else
            person.enter()
    }

    Connections {
        target: section.person
        function onLeads_on(field) { field === "" ? section.wentOn() : section.enter(field) }
    }

    Column {
        width: parent.width
        visible: section.person.mode === "search"
        spacing: 4

        Item {
            width: parent.width
            height: search.implicitHeight
            Draft {
                id: search
                objectName: section.namePrefix + ".search"
                width: parent.width
                focus: true
                iconName: "search"
                hint: section.hasReader ? qsTr("Lay the ID card down, or type a name, initials, number or telephone")
                    : qsTr("Name, initials, ID number or telephone")
                input.Accessible.name: section.label
                problem: section.person.problem
                inputMethodHints: Qt.ImhNoPredictiveText
                draft: section.person.text
                onTyped: text => section.person.search(text)
                Keys.onUpPressed: section.person.step(-1)
                Keys.onDownPressed: section.person.step(1)
                Keys.onReturnPressed: event => section.pressed(event)
                Keys.onEnterPressed: event => section.pressed(event)
            }
            NumberNote {
                field: search
                person: section.person
                isShown: section.person.mode === "search"
            }
        }
        Rectangle {
            width: parent.width
            height: found.contentHeight + 8
            visible: found.count > 0
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: Theme.hairline; color: Theme.line }
            Lines {
                id: found
                objectName: section.namePrefix + ".found"
                anchors { fill: parent; margins: 4 }
                activeFocusOnTab: false
                interactive: false
                model: section.person.found
                at: section.person.at
                delegate: PersonRow {
                    isCurrent: index === section.person.at
                    onChosen: section.person.take(index)
                }
            }
        }
        Row {
            objectName: section.namePrefix + ".new"
            visible: section.person.has_answered && section.person.text !== ""
            spacing: 8
            KeyCap { anchors.verticalCenter: parent.verticalCenter; text: found.count === 0 ? "Enter" : "Ctrl Enter" }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: found.count === 0 ? qsTr("Nobody is known by this: write them down") : qsTr("None of them: write down somebody new")
                size: Theme.caption
                color: Theme.inkSoft
            }
        }
    }
    FocusScope {
        id: fields
        width: parent.width
        height: section.isOpen ? grid.height : settled.height
        visible: section.person.mode !== "search"

        Settled {
            id: settled
            objectName: section.namePrefix + ".settled"
            visible: !section.isOpen
            focus: section.person.mode === "known"
            text: section.person.name || qsTr("Name missing")
            beside: [section.person.id_number, section.person.phone].filter(word => word !== "").join("    ")
            actionText: qsTr("somebody else")
            onActiveFocusChanged: if (activeFocus && section.person.mode === "typed") name.forceActiveFocus()
            onChanged: section.person.change()
            onWentOn: section.wentOn()
        }
        Column {
            id: grid
            width: parent.width
            visible: section.isOpen
            spacing: 8
            readonly property int gap: 12
            readonly property real part: Math.floor((width - 2 * gap) / 3)

            Row {
                spacing: grid.gap
                Draft {
                    id: name
                    objectName: section.namePrefix + ".name"
                    width: grid.part
                    focus: section.person.mode === "typed"
                    label: qsTr("Name")
                    maximumLength: 60
                    problem: section.person.name_problem
                    draft: section.person.name
                    onTyped: text => section.person.type_name(text)
                    Keys.onReturnPressed: number.forceActiveFocus()
                    Keys.onEnterPressed: number.forceActiveFocus()
                }
                Cycle {
                    objectName: section.namePrefix + ".kind"
                    width: grid.part
                    label: qsTr("Paper")
                    choices: section.person.kinds()
                    value: section.person.id_kind
                    onChosen: value => section.person.choose_kind(value)
                    Keys.onReturnPressed: number.forceActiveFocus()
                    Keys.onEnterPressed: number.forceActiveFocus()
                }
                Item {
                    width: grid.part
                    height: number.implicitHeight
                    Draft {
                        id: number
                        objectName: section.namePrefix + ".number"
                        width: parent.width
                        label: qsTr("Number")
                        maximumLength: 30
                        problem: section.person.number_problem
                        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
                        input.font.capitalization: Font.AllUppercase
                        draft: section.person.id_number
                        onTyped: text => section.person.type_number(text)
                        Keys.onReturnPressed: phone.forceActiveFocus()
                        Keys.onEnterPressed: phone.forceActiveFocus()
                    }
                    NumberNote {
                        field: number
                        person: section.person
                        isShown: section.person.mode === "typed" && section.person.number_problem === ""
                    }
                }
            }
            Row {
                spacing: grid.gap
                Draft {
                    id: phone
                    objectName: section.namePrefix + ".phone"
                    width: grid.part
                    label: qsTr("Telephone (may stay empty)")
                    maximumLength: 20
                    inputMethodHints: Qt.ImhNoPredictiveText
                    draft: section.person.phone
                    onTyped: text => section.person.type_phone(text)
                    Keys.onReturnPressed: section.wentOn()
                    Keys.onEnterPressed: section.wentOn()
                }
                Draft {
                    objectName: section.namePrefix + ".address"
                    width: 2 * grid.part + grid.gap
                    label: qsTr("Address (may stay empty)")
                    maximumLength: 120
                    draft: section.person.address
                    onTyped: text => section.person.type_address(text)
                    Keys.onReturnPressed: section.wentOn()
                    Keys.onEnterPressed: section.wentOn()
                }
            }
        }
    }
    Column {
        id: besides
        width: parent.width
        spacing: 8
    }
}

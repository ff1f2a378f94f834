// Handing over: who fetches it, whose card it is, and the signature. Whatever is missing is said beneath.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Acceptance"
import "../Counter"

FocusScope {
    id: view

    required property IssuingPage page
    readonly property HandoverPart handover: page.handover
    // Whether the resident signs on a screen of their own; here it is only seen then.
    property bool signsElsewhere: false

    // What fits beside the number stands there.
    readonly property bool isShort: handover.match_mood !== Lamp.Stop && handover.match_words.length < 20

    function enter() { (handover.is_unchecked ? unchecked : card).forceActiveFocus() }

    Flickable {
        id: sheet
        anchors.fill: parent
        contentHeight: parts.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        interactive: contentHeight > height

        Column {
            id: parts
            width: sheet.width

            Section {
                isFirst: true
                label: qsTr("Fetched by")
                Receivers { width: parent.width; handover: view.handover }
                Banner {
                    objectName: "issuing.elsewhere"
                    width: parent.width
                    mood: Lamp.Quiet
                    text: view.handover.elsewhere
                }
                Banner {
                    objectName: "issuing.warning"
                    width: parent.width
                    mood: Lamp.Waiting
                    text: view.handover.warning
                }
            }
            Section {
                focus: true
                label: qsTr("Their card")
                Item {
                    width: parent.width
                    height: card.height
                    Draft {
                        id: card
                        objectName: "issuing.id"
                        width: Math.min(parent.width - noCard.width - 12, Theme.sized(0, 280))
                        visible: !view.handover.is_unchecked
                        focus: !view.handover.is_unchecked
                        hint: qsTr("ID number, read or typed")
                        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
                        maximumLength: 40
                        // Whoever looks over the shoulder sees the end alone.
                        echoMode: activeFocus || view.handover.id_number === "" ? TextInput.Normal : TextInput.Password
                        draft: view.handover.id_number
                        onTyped: text => view.handover.type_id(text)
                        Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.send() }
                        Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.send() }
                    }
                    Draft {
                        id: unchecked
                        objectName: "issuing.unchecked"
                        width: parent.width - noCard.width - 12
                        visible: view.handover.is_unchecked
                        focus: view.handover.is_unchecked
                        hint: qsTr("Why no card is compared, and how it is sure who they are; sealed")
                        maximumLength: 200
                        draft: view.handover.unchecked
                        onTyped: text => view.handover.type_unchecked(text)
                        Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.send() }
                        Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.send() }
                        onVisibleChanged: view.enter()
                    }
                    Button {
                        id: noCard
                        objectName: "issuing.no_card"
                        anchors { right: parent.right; verticalCenter: card.verticalCenter }
                        visible: !view.handover.is_matched
                        text: view.handover.is_unchecked ? qsTr("Compare a card") : qsTr("No card")
                        shortcut: "Alt+I"
                        onClicked: view.handover.toggle_unchecked()
                    }
                    Lamp {
                        objectName: "issuing.match"
                        anchors { left: card.right; leftMargin: 12; verticalCenter: card.verticalCenter }
                        visible: text !== ""
                        mood: view.handover.match_mood
                        text: view.isShort ? view.handover.match_words : ""
                    }
                }
                Banner {
                    objectName: "issuing.differs"
                    width: parent.width
                    mood: view.handover.match_mood
                    text: view.isShort ? "" : view.handover.match_words
                }
            }
            Section {
                id: signing
                label: qsTr("Signature")
                visible: view.handover.warning === ""
                Row {
                    id: row
                    width: parent.width
                    spacing: 12
                    readonly property int room: view.height - signing.y - 2 * signing.inset
                    InkPad {
                        id: ink
                        objectName: "issuing.ink"
                        width: parent.width - tools.width - parent.spacing
                        height: Math.max(Theme.sized(0, 110), Math.min(Theme.sized(0, 220), row.room))
                        visible: !view.handover.is_unsigned
                        readOnly: view.signsElsewhere
                        hint: view.signsElsewhere ? qsTr("The resident signs on the screen in front of them") : qsTr("Sign here")
                        ofWidth: view.signsElsewhere ? view.handover.pad_width : 0
                        ofHeight: view.signsElsewhere ? view.handover.pad_height : 0
                        onWritten: view.handover.write(width, height, JSON.stringify(strokes))
                        function fetch() {
                            if (JSON.stringify(strokes) !== view.handover.strokes)
                                strokes = JSON.parse(view.handover.strokes)
                        }
                        Component.onCompleted: fetch()
                        Connections {
                            target: view.handover
                            function onStrokes_changed() { ink.fetch() }
                        }
                    }
                    Draft {
                        id: reason
                        objectName: "issuing.unsigned"
                        width: ink.width
                        visible: view.handover.is_unsigned
                        hint: qsTr("Why they cannot sign, such as an injured hand; sealed")
                        maximumLength: 200
                        draft: view.handover.unsigned
                        onTyped: text => view.handover.type_unsigned(text)
                        Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.send() }
                        Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.send() }
                        onVisibleChanged: if (visible) forceActiveFocus()
                    }
                    Column {
                        id: tools
                        spacing: 8
                        Button {
                            objectName: "issuing.clear"
                            visible: !view.handover.is_unsigned
                            enabled: view.handover.strokes !== "[]"
                            iconName: "erase"
                            text: qsTr("Sign again")
                            shortcut: "Alt+C"
                            onClicked: view.handover.clear_ink()
                        }
                        Button {
                            objectName: "issuing.cannot_sign"
                            text: view.handover.is_unsigned ? qsTr("They sign after all") : qsTr("Cannot sign")
                            shortcut: "Alt+N"
                            onClicked: view.handover.toggle_unsigned()
                        }
                        Lamp {
                            objectName: "issuing.signed"
                            visible: view.handover.is_signed && !view.handover.is_unsigned
                            mood: Lamp.Good
                            text: qsTr("Signed")
                        }
                    }
                }
            }
        }
        ScrollMark { view: sheet }
    }
}
